-- ARGV: the SKUs that are selected from now on, and no others
local selected = {}
for _, sku in ipairs(ARGV) do
  selected[sku] = true
end
redis.call('DEL', unselected)
for _, sku in ipairs(redis.call('HKEYS', quantities)) do
  if not selected[sku] then
    redis.call('SADD', unselected, sku)
  end
end
used()
return 'DONE'
