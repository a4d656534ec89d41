package dev.jangteo.outsideworld.inbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import dev.jangteo.outsideworld.CannotStart;
import dev.jangteo.outsideworld.Settings;
import java.net.Socket;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** GreenMail's SMTP server in front of our inbox; its own mailboxes stay empty. */
@Component
class SmtpInbox implements SmartLifecycle {
    private static final int START_MILLIS = 10_000;

    private final Settings.Smtp settings;
    private final SmtpServer server;

    SmtpInbox(Settings settings, MailDrop drop) {
        this.settings = settings.smtp();
        ServerSetup setup = new ServerSetup(this.settings.port(), this.settings.host(), ServerSetup.PROTOCOL_SMTP);
        this.server = new SmtpServer(setup, new Managers()) {
            @Override
            protected ProtocolHandler createProtocolHandler(Socket client) {
                return new SmtpHandler(new SmtpCommandRegistry(), drop, client);
            }
        };
        this.server.setDaemon(true);
    }

    @Override
    public void start() {
        try {
            server.startService();
            if (!server.waitTillRunning(START_MILLIS)) {
                throw new CannotStart(
                        "Port %d of %s does not take mail.".formatted(settings.port(), settings.host()),
                        "Stop whatever listens there, or set another SMTP_PORT.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        server.stopService(1_000);
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    int port() {
        return server.getPort();
    }
}
