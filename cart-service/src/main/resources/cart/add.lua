-- ARGV: sku, product, units to add, details, units in stock, units a line holds at most, lines a cart holds at most
local sku, product, quantity = ARGV[1], ARGV[2], tonumber(ARGV[3])
local before = units(sku)
local after = before + quantity

if before == 0 and redis.call('HLEN', quantities) >= tonumber(ARGV[7]) then
  return 'CART_FULL'
end
if after > tonumber(ARGV[6]) then
  return 'TOO_MANY_UNITS'
end
if after > tonumber(ARGV[5]) then
  return 'STOCK_TOO_LOW'
end
redis.call('HSET', quantities, sku, after)
redis.call('HSET', details, sku, ARGV[4])
redis.call('SREM', unselected, sku)
raise('CartItemAdded', 'userId', user, 'productId', product, 'skuId', sku, 'quantity', quantity)
used()
return 'DONE'
