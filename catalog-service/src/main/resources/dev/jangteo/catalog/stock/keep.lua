-- The order exists: its reservation no longer expires; one that has expired is taken again if it can be.
-- ARGV: order, lines.
if not loaded() then return {'NOT_LOADED'} end
local order, lines = ARGV[1], ARGV[2]
if redis.call('HEXISTS', RESERVATIONS, order) == 1 then
  redis.call('ZREM', EXPIRIES, order)
  return {'KEPT'}
end
local short = shortages(lines)
if #short > 0 then
  return {'SHORT', unpack(short)}
end
take(order, lines)
return {'KEPT'}
