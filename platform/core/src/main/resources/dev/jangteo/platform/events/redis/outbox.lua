-- Prelude of every script RedisOutbox runs. It takes its own keys and arguments away,
-- so that the script's own begin at KEYS[1] and ARGV[1].
local outbox_stream = table.remove(KEYS, 1)
local outbox_sequence = table.remove(KEYS, 1)
local outbox_cause = table.remove(ARGV, 1)
local outbox_at = table.remove(ARGV, 1)
local outbox_trace = table.remove(ARGV, 1)
local outbox_raised = 0

-- Appends an event: raise('CartItemAdded', 'skuId', sku, 'quantity', 2).
-- The sequence never falls below the clock, so it goes on rising when its key has expired or Redis was emptied.
local function raise(event, ...)
  local before = tonumber(redis.call('GET', outbox_sequence) or 0)
  local sequence = string.format('%.0f', math.max(before + 1, tonumber(outbox_at)))
  redis.call('SET', outbox_sequence, sequence, 'PX', 24 * 60 * 60 * 1000)
  outbox_raised = outbox_raised + 1
  redis.call('XADD', outbox_stream, '*', 'event', event, 'id', outbox_cause .. '.' .. outbox_raised,
    'at', outbox_at, 'sequence', sequence, 'traceparent', outbox_trace, ...)
end
