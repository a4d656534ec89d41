package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Writes documents as BSON. Left to itself, H2 writes them by Java serialization: larger, and slower by far. Documents
 * that were written so are still read.
 */
final class DocumentType extends BasicDataType<Document> {
    /** Unknown to H2, which begins everything it writes with a tag of its own. */
    private static final byte BSON = 120;

    /** A document takes about so many times what its BSON does. */
    private static final int IN_MEMORY = 3;

    private final ObjectDataType before = new ObjectDataType();

    @Override
    public int getMemory(Document document) {
        return bson(document).readableBytes() * IN_MEMORY;
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        var bson = bson(document);
        buffer.put(BSON).putVarInt(bson.readableBytes()).put(bson.nioBuffer());
    }

    private static ByteBuf bson(Document document) {
        var bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        return bson;
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return (Document) before.read(buffer);
        }
        buffer.get();
        int length = DataUtils.readVarInt(buffer);
        var document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length)));
        buffer.position(buffer.position() + length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
