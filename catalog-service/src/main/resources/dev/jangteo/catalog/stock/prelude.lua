-- Shared by every stock script; KEYS are the same for all of them (see StockKeys).
--   on-hand       hash  sku   -> "<units> <sequence>": copy of MongoDB's figure, with the event that made it
--   reserved      hash  sku   -> units in open reservations
--   reservations  hash  order -> "sku units,sku units": the open reservations
--   expiries      zset  order -> epoch milliseconds; only reservations whose order has not been seen yet
--   turned        hash  sku   -> when it last sold out or came back, of which not everyone was told yet
local LOADED, ON_HAND, RESERVED, RESERVATIONS, EXPIRIES, BUILDER, TURNED = unpack(KEYS)

local function loaded()
  return redis.call('EXISTS', LOADED) == 1
end

local function available(sku)
  local counted = redis.call('HGET', ON_HAND, sku)
  if not counted then return 0 end
  return tonumber(string.match(counted, '^(-?%d+) ')) - tonumber(redis.call('HGET', RESERVED, sku) or '0')
end

-- The time: who was told of an earlier turn must not strike off a later one, so that no two notes are the same.
local function note_turn(sku)
  local time = redis.call('TIME')
  redis.call('HSET', TURNED, sku, time[1] .. ' ' .. time[2])
end

-- Makes a change to the units of a SKU, and with it the note that it sold out or came back.
local function move(sku, change)
  local before = available(sku) > 0
  change()
  if (available(sku) > 0) ~= before then note_turn(sku) end
end

local function count(sku, units, sequence)
  local counted = redis.call('HGET', ON_HAND, sku)
  if not counted or tonumber(sequence) > tonumber(string.match(counted, ' (%d+)$')) then
    move(sku, function() redis.call('HSET', ON_HAND, sku, units .. ' ' .. sequence) end)
  end
end

local function each_line(lines, act)
  for sku, units in string.gmatch(lines, '([^ ,]+) (%d+)') do act(sku, tonumber(units)) end
end

local function shortages(lines)
  local short = {}
  each_line(lines, function(sku, units)
    if available(sku) < units then short[#short + 1] = sku end
  end)
  return short
end

local function take(order, lines)
  each_line(lines, function(sku, units)
    move(sku, function() redis.call('HINCRBY', RESERVED, sku, units) end)
  end)
  redis.call('HSET', RESERVATIONS, order, lines)
end

local function give_back(order)
  local lines = redis.call('HGET', RESERVATIONS, order)
  if not lines then return end
  each_line(lines, function(sku, units)
    move(sku, function()
      if redis.call('HINCRBY', RESERVED, sku, -units) == 0 then redis.call('HDEL', RESERVED, sku) end
    end)
  end)
  redis.call('HDEL', RESERVATIONS, order)
  redis.call('ZREM', EXPIRIES, order)
end
