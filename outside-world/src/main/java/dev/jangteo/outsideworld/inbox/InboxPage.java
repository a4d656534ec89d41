package dev.jangteo.outsideworld.inbox;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The inbox for people. */
@Controller
class InboxPage {
    @GetMapping({"/", "/inbox"})
    String inbox() {
        return "forward:/inbox/index.html";
    }
}
