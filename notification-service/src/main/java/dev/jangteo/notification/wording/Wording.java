package dev.jangteo.notification.wording;

import dev.jangteo.contracts.UserEvent.Contact;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts notices into words, in the language of who reads them. */
@Component
public class Wording {
    private static final String SUBJECT = "Subject: ";

    private final ITemplateEngine templates;
    private final Links links;

    Wording(ITemplateEngine noticeTemplates, Links links) {
        this.templates = noticeTemplates;
        this.links = links;
    }

    /** @throws RuntimeException when a template is missing or wrong: a fault of ours */
    public Letter letter(Channel channel, Occasion occasion, Contact contact) {
        var language = Language.of(contact.language());
        var words = new Context(language.locale());
        words.setVariable("it", occasion);
        words.setVariable("name", contact.name());
        words.setVariable("as", language);
        words.setVariable("links", links);
        var file = "%s/%s/%s"
                .formatted(
                        folder(channel), language.folder(), occasion.template().file());
        return switch (channel) {
            case EMAIL -> mail(templates.process(file + ".txt", words), templates.process(file + ".html", words));
            case SMS -> new Letter(null, templates.process(file + ".txt", words).strip(), null);
        };
    }

    /** The text begins with its subject, as mails do: a line of its own and an empty one. */
    private static Letter mail(String text, String html) {
        int end = text.indexOf('\n');
        if (!text.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("a mail's text begins with its subject");
        }
        return new Letter(
                text.substring(SUBJECT.length(), end).strip(),
                text.substring(end).strip() + "\n",
                html);
    }

    private static String folder(Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case SMS -> "sms";
        };
    }
}
