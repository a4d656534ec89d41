-- Gives back what was reserved for orders nobody has seen. ARGV: now, how many at most.
if not loaded() then return {'NOT_LOADED'} end
local due = redis.call('ZRANGEBYSCORE', EXPIRIES, '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, order in ipairs(due) do give_back(order) end
return {'DONE', unpack(due)}
