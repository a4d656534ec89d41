-- Prelude of the scripts that change a cart.
-- KEYS: quantities (hash: SKU -> units), details (hash: SKU -> JSON, never read here), unselected (set of SKUs)
-- ARGV: user, milliseconds after which an unused cart is forgotten; both taken away here
local quantities, details, unselected = KEYS[1], KEYS[2], KEYS[3]
local user = table.remove(ARGV, 1)
local disuse = table.remove(ARGV, 1)

local function units(sku)
  return tonumber(redis.call('HGET', quantities, sku) or 0)
end

local function drop(sku)
  if redis.call('HDEL', quantities, sku) == 1 then
    redis.call('HDEL', details, sku)
    redis.call('SREM', unselected, sku)
    raise('CartItemRemoved', 'userId', user, 'skuId', sku)
  end
end

local function used()
  for _, key in ipairs({quantities, details, unselected}) do
    redis.call('PEXPIRE', key, disuse)
  end
end
