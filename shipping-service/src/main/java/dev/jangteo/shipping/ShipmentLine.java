package dev.jangteo.shipping;

import dev.jangteo.contracts.SkuId;

/** What is to be packed. */
record ShipmentLine(SkuId skuId, String name, int quantity) {}
