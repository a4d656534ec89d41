-- The asker gives up before there is an order. Once the order was seen, only its own end decides. ARGV: order.
if not loaded() then return {'NOT_LOADED'} end
if redis.call('ZSCORE', EXPIRIES, ARGV[1]) then give_back(ARGV[1]) end
return {'DONE'}
