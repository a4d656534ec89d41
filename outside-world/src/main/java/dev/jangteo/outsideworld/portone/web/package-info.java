/** PortOne's REST API V2, and what a customer does in the gateway's windows. */
@NullMarked
package dev.jangteo.outsideworld.portone.web;

import org.jspecify.annotations.NullMarked;
