-- Exchanges the refresh secret of a session for its successor, or ends the session when an old one is shown.
-- KEYS[1] session:<sid>
-- ARGV: hash of the secret shown, hash of its successor, the successor sealed with the secret shown,
--       now, idle time, grace for repeats (milliseconds)
-- Answers: GONE | ROTATED <expires> | REPEATED <expires> <sealed successor> | REUSED
local hash, expires, ends, previous, sealed, rotated =
    unpack(redis.call('HMGET', KEYS[1], 'hash', 'expires', 'ends', 'previous', 'sealed', 'rotated'))
local now = tonumber(ARGV[4])

if not hash or now >= tonumber(expires) then
    return 'GONE'
end

if hash == ARGV[1] then
    local till = string.format('%.0f', math.min(now + ARGV[5], tonumber(ends)))
    redis.call('HSET', KEYS[1], 'hash', ARGV[2], 'expires', till,
        'previous', hash, 'sealed', ARGV[3], 'rotated', ARGV[4])
    redis.call('PEXPIRE', KEYS[1], string.format('%.0f', till - now))
    return 'ROTATED ' .. till
end

if previous == ARGV[1] and now - rotated <= tonumber(ARGV[6]) then
    return 'REPEATED ' .. expires .. ' ' .. sealed
end

redis.call('DEL', KEYS[1])
return 'REUSED'
