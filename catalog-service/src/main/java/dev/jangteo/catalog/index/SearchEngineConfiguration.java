package dev.jangteo.catalog.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients of the search engine. They connect with the first question: the service starts without the engine. */
@Configuration(proxyBeanMethods = false)
class SearchEngineConfiguration {
    /** A connection unused for this long may be one the engine has closed. */
    private static final TimeValue SUSPECT = TimeValue.ofMilliseconds(500);

    /** For shoppers' questions. Its connections are theirs alone: what takes its time never keeps them waiting for one. */
    @Bean(destroyMethod = "close")
    OpenSearchTransport searchTransport(SearchSettings settings) {
        return transport(settings, settings.answerTimeout());
    }

    /** For work on indices, which may take its time. */
    @Bean(destroyMethod = "close")
    OpenSearchTransport workTransport(SearchSettings settings) {
        return transport(settings, settings.workTimeout());
    }

    private static OpenSearchTransport transport(SearchSettings settings, Duration patience) {
        var url = settings.url();
        var transport = ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(url.getScheme(), url.getHost(), port(url)))
                .setMapper(new JacksonJsonpMapper())
                .setDefaultHeaders(credentials(url))
                .setConnectionConfigCallback(it -> it.setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.workTimeout()))
                        .setValidateAfterInactivity(SUSPECT))
                .setRequestConfigCallback(
                        it -> it.setConnectionRequestTimeout(timeout(patience)).setResponseTimeout(timeout(patience)))
                .setHttpClientConfigCallback(it -> it.setIOReactorConfig(
                        IOReactorConfig.custom().setIoThreadCount(1).build()));
        if (url.getPath().length() > 1) {
            transport.setPathPrefix(url.getPath());
        }
        return transport.build();
    }

    @Bean
    OpenSearchClient searchClient(@Qualifier("searchTransport") OpenSearchTransport transport) {
        return new OpenSearchClient(transport);
    }

    @Bean
    SearchEngine searchEngine(
            OpenSearchClient searchClient, @Qualifier("workTransport") OpenSearchTransport workTransport) {
        return new SearchEngine(searchClient, new OpenSearchClient(workTransport));
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? 9200 : url.getPort();
    }

    private static Header[] credentials(URI url) {
        return url.getUserInfo() == null
                ? new Header[0]
                : new Header[] {
                    new BasicHeader(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(url.getUserInfo().getBytes(UTF_8)))
                };
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
