package dev.jangteo.platform.servers;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes writes durable before they are answered. Writes run side by side; the first that needs it commits for all that
 * have finished by then. A commit never falls into the middle of a write, so a crash can't leave half of one on disk.
 */
final class GroupCommit {

    private final MVStore store;
    private final Lock writing;
    private final Lock committing;
    private final AtomicLong written = new AtomicLong();
    private volatile long durable;

    GroupCommit(MVStore store) {
        this.store = store;
        var lock = new ReentrantReadWriteLock();
        this.writing = lock.readLock();
        this.committing = lock.writeLock();
    }

    <T> T durably(Supplier<T> write) {
        T answer;
        long mine;
        writing.lock();
        try {
            answer = write.get();
        } finally {
            mine = written.incrementAndGet();
            writing.unlock();
        }
        awaitCommitOf(mine);
        return answer;
    }

    private void awaitCommitOf(long mine) {
        if (durable >= mine) {
            return;
        }
        committing.lock();
        try {
            if (durable < mine) {
                long covered = written.get();
                store.commit();
                durable = covered;
            }
        } finally {
            committing.unlock();
        }
    }
}
