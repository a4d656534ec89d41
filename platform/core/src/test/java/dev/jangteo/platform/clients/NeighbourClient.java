package dev.jangteo.platform.clients;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "neighbour", url = "${neighbour.url:http://127.0.0.1:1}")
interface NeighbourClient {
    record Price(OrderId orderId, Money price) {}

    @GetMapping("/api/prices/{id}")
    Price price(@PathVariable OrderId id);

    @GetMapping("/internal/prices/{id}")
    Price internalPrice(@PathVariable OrderId id);

    @PatchMapping("/api/prices/{id}")
    Price change(@PathVariable OrderId id, @RequestBody Price price);

    @PostMapping("/api/prices")
    void add(@RequestBody Price price);

    @DeleteMapping("/api/prices/{id}")
    void remove(@PathVariable OrderId id);
}
