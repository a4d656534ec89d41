-- KEYS[4]: marker of the order. ARGV: milliseconds the marker lasts, then sku, units ordered, sku, units ordered ...
if not redis.call('SET', KEYS[4], '1', 'NX', 'PX', ARGV[1]) then
  return 'TAKEN_OUT_BEFORE'
end
for i = 2, #ARGV, 2 do
  local sku = ARGV[i]
  local left = units(sku) - tonumber(ARGV[i + 1])
  if left > 0 then
    redis.call('HSET', quantities, sku, left)
  else
    drop(sku)
  end
end
return 'DONE'
