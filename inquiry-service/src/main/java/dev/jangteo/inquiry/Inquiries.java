package dev.jangteo.inquiry;

import dev.jangteo.contracts.InquiryId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All inquiries. */
interface Inquiries extends MongoRepository<Inquiry, InquiryId> {

    List<Inquiry> findByPlaceIn(Collection<String> places);
}
