-- ARGV: sku, product, units from now on
local sku, product, quantity = ARGV[1], ARGV[2], tonumber(ARGV[3])
local before = units(sku)

if before == 0 then
  return 'NOT_IN_CART'
end
redis.call('HSET', quantities, sku, quantity)
if quantity > before then
  raise('CartItemAdded', 'userId', user, 'productId', product, 'skuId', sku, 'quantity', quantity - before)
end
used()
return 'DONE'
