package dev.jangteo.notification.sms;

import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.notification.Outlet;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Letter;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Sends text messages by Solapi's API. The notice's id goes along as message key: the same key is sent once. */
@Component
class SmsOutlet implements Outlet {
    private final RestClient http;
    private final SolapiAuthorization authorization;
    private final String sender;

    SmsOutlet(SmsProperties properties, SolapiAuthorization authorization, ObservationRegistry observations) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        this.http = RestClient.builder()
                .baseUrl(properties.apiUrl().toString())
                .requestFactory(requests)
                .observationRegistry(observations)
                .build();
        this.authorization = authorization;
        this.sender = properties.sender();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
        return Optional.ofNullable(contact.phone())
                .map(phone -> phone.replaceAll("\\D", ""))
                .filter(phone -> !phone.isEmpty());
    }

    @Override
    public void send(String noticeId, String address, Letter letter) {
        http.post()
                .uri("/messages/v4/send")
                .header(HttpHeaders.AUTHORIZATION, authorization.header())
                .body(new Sending(new Text(address, sender, letter.text(), new CustomFields(noticeId))))
                .retrieve()
                .toBodilessEntity();
    }

    private record Sending(Text message) {}

    private record Text(String to, String from, String text, CustomFields customFields) {}

    private record CustomFields(String messageKey) {}
}
