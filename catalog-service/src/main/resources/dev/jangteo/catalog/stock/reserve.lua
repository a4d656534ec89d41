-- All lines of an order, or none. ARGV: order, lines, when it expires.
if not loaded() then return {'NOT_LOADED'} end
local order, lines, expires_at = ARGV[1], ARGV[2], ARGV[3]
local open = redis.call('HGET', RESERVATIONS, order)
if open then
  return {open == lines and 'RESERVED' or 'DIFFERS'}
end
local short = shortages(lines)
if #short > 0 then
  return {'SHORT', unpack(short)}
end
take(order, lines)
redis.call('ZADD', EXPIRIES, expires_at, order)
return {'RESERVED'}
