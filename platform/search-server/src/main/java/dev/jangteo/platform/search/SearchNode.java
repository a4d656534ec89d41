package dev.jangteo.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugin.analysis.nori.AnalysisNoriPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4ModulePlugin;

/** One OpenSearch node that is a cluster of its own, with the plugins a shop's search needs. */
final class SearchNode {

    /** Of everything a distribution carries: each costs start time and memory. */
    private static final List<Class<? extends Plugin>> PLUGINS = List.of(
            Netty4ModulePlugin.class,
            CommonAnalysisModulePlugin.class,
            AnalysisNoriPlugin.class,
            MapperExtrasModulePlugin.class,
            PainlessModulePlugin.class,
            ReindexModulePlugin.class);

    /** Thread pools and buffers grow with it; this is one machine's engine, not a cluster's. */
    private static final int MOST_PROCESSORS = 4;

    private static final long STOP_SECONDS = 20;

    private final Node node;

    private SearchNode(Node node) {
        this.node = node;
    }

    static SearchNode start(int port, Path data) throws IOException, NodeValidationException {
        Settings settings = settings(port, data.toAbsolutePath());
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings, Map.of(), created(data.resolve("config")), () -> "jangteo");
        created(environment.modulesDir());
        created(environment.pluginsDir());
        var node = new OpenSearchRunnerNode(environment, PLUGINS);
        try {
            return new SearchNode(node.start());
        } catch (NodeValidationException | RuntimeException e) {
            node.close();
            throw e;
        }
    }

    private static Settings settings(int port, Path data) {
        int processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_PROCESSORS);
        return Settings.builder()
                .put("path.home", data.toString())
                .put("path.data", data.resolve("data").toString())
                .put("path.logs", data.resolve("logs").toString())
                .put("cluster.name", "jangteo")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", "0")
                .put("node.processors", processors)
                // Many small searches want every core for themselves.
                .put("search.concurrent_segment_search.mode", "none")
                // A laptop's disk is nearly full most of the time.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // Counts garbage as use: with the serial collector a small heap would refuse requests for nothing.
                .put("indices.breaker.total.use_real_memory", false)
                .build();
    }

    private static Path created(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }

    static String description() {
        return "OpenSearch " + Version.CURRENT + " with nori";
    }

    void close() {
        try {
            node.close();
            node.awaitClose(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
