package dev.jangteo.platform.data;

import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.Identifier;
import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores an id as the plain string it wraps, so that it can be an {@code _id} and be queried by hand. */
final class IdentifierConverters {
    private static final Map<Class<? extends Identifier>, Function<String, Identifier>> IDS = Map.of(
            CategoryId.class, CategoryId::new,
            EventId.class, EventId::new,
            InquiryId.class, InquiryId::new,
            OrderId.class, OrderId::new,
            PaymentId.class, PaymentId::new,
            ProductId.class, ProductId::new,
            RefundId.class, RefundId::new,
            ShipmentId.class, ShipmentId::new,
            SkuId.class, SkuId::new,
            UserId.class, UserId::new);

    private IdentifierConverters() {}

    @WritingConverter
    static final class Writing implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return IDS.keySet().stream()
                    .map(id -> new ConvertiblePair(id, String.class))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return source == null ? null : ((Identifier) source).value();
        }
    }

    @ReadingConverter
    static final class Reading implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return IDS.keySet().stream()
                    .map(id -> new ConvertiblePair(String.class, id))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            var create = IDS.get(targetType.getType());
            return source == null || create == null ? null : create.apply((String) source);
        }
    }
}
