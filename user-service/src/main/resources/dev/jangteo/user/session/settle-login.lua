-- Counts the outcome of a password check. Checks run in parallel are settled one by one: once the lock is on, no
-- outcome is told any more, so guessing in parallel learns no more than guessing in turn.
-- KEYS[1] user:login-lock:<hash of the e-mail address>
-- ARGV: 1 = the password was right, now, failures allowed, how long failures are remembered, length of each lock…
--       (milliseconds)
-- Answers: how long the address is locked still, or 0 when the outcome may be told
local failures, round, till = unpack(redis.call('HMGET', KEYS[1], 'failures', 'round', 'till'))
local now = tonumber(ARGV[2])

if till and now < tonumber(till) then
    return tonumber(till) - now
end

if ARGV[1] == '1' then
    redis.call('DEL', KEYS[1])
    return 0
end

failures = (tonumber(failures or 0)) + 1
round = tonumber(round or 0)
local remembered = tonumber(ARGV[4])
if failures >= tonumber(ARGV[3]) then
    round = round + 1
    failures = 0
    local lock = tonumber(ARGV[math.min(4 + round, #ARGV)])
    redis.call('HSET', KEYS[1], 'till', string.format('%.0f', now + lock))
    remembered = remembered + lock
end
redis.call('HSET', KEYS[1], 'failures', failures, 'round', round)
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', remembered))
return 0
