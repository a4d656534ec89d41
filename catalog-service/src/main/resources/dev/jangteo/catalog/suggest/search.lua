-- Counts a search once a visitor and hour. KEYS: the hour's counts by text, who searched for what, how much each visitor
-- searched. ARGV: text, visitor and text as one name, visitor, life in seconds, most texts, most names, most a visitor.
local COUNTS, SEEN, VISITORS = KEYS[1], KEYS[2], KEYS[3]
local text, name, visitor = ARGV[1], ARGV[2], ARGV[3]
local life, texts, names, each = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
if redis.call('SCARD', SEEN) >= names then return 0 end
if tonumber(redis.call('HGET', VISITORS, visitor) or '0') >= each then return 0 end
if redis.call('SADD', SEEN, name) == 0 then return 0 end
redis.call('HINCRBY', VISITORS, visitor, 1)
redis.call('ZINCRBY', COUNTS, 1, text)
-- Room for new ones: the rarest tenth goes, not the one that came last.
if redis.call('ZCARD', COUNTS) > texts then
  redis.call('ZREMRANGEBYRANK', COUNTS, 0, math.floor(texts / 10))
end
for _, key in ipairs(KEYS) do redis.call('EXPIRE', key, life) end
return 1
