/** The server as its callers see it: over real HTTP and SMTP, on random ports. */
package dev.jangteo.outsideworld.testing;
