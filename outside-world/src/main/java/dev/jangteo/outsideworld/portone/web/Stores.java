package dev.jangteo.outsideworld.portone.web;

import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one store and the one channel that this gateway serves. */
@Component
class Stores {
    private final Settings.PortOne settings;

    Stores(Settings settings) {
        this.settings = settings.portone();
    }

    String storeId() {
        return settings.storeId();
    }

    String channelKey() {
        return settings.channelKey();
    }

    /** Null means: the store of the API secret. */
    void checkStore(@Nullable String storeId) {
        if (storeId != null && !storeId.equals(settings.storeId())) {
            throw GatewayRefusal.of(GatewayError.FORBIDDEN, "접근 권한이 없는 상점입니다: " + storeId);
        }
    }

    void checkChannel(@Nullable String channelKey) {
        if (channelKey != null && !channelKey.equals(settings.channelKey())) {
            throw GatewayRefusal.of(GatewayError.CHANNEL_NOT_FOUND, "채널이 없습니다: " + channelKey);
        }
    }
}
