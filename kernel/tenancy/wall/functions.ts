import { refuse } from './errors.ts'

/**
 * The functions a statement may call: those which compute from their arguments alone, plus named locks and facts of the
 * connection. A list of what is allowed, since a list of what is dangerous is never complete (`load_file`,
 * `load_extension`, `readfile`, `sleep`, `benchmark`, functions added to a server, sequences that are tables).
 */
const ALLOWED = new Set(
  [
    // Aggregates and windows
    'count sum avg min max total group_concat string_agg json_arrayagg json_objectagg json_group_array json_group_object bit_and bit_or bit_xor',
    'row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value',
    // Choice and comparison
    'coalesce ifnull nullif if iif least greatest isnull interval',
    // Numbers
    'abs sign ceil ceiling floor round truncate trunc mod power pow sqrt exp ln log log2 log10 rand random',
    // Text
    'lower upper lcase ucase length char_length character_length octet_length bit_length substr substring substring_index left right trim ltrim rtrim',
    'lpad rpad replace reverse repeat concat concat_ws instr locate position format printf char unicode ascii hex unhex quote like glob regexp_replace',
    'regexp_substr regexp_instr field elt find_in_set strcmp space soundex md5 sha1 sha2 crc32 to_base64 from_base64 typeof uuid randomblob zeroblob',
    // Dates
    'now current_timestamp current_date current_time localtime localtimestamp utc_timestamp utc_date utc_time curdate curtime sysdate date time datetime',
    'julianday unixepoch strftime date_format str_to_date unix_timestamp from_unixtime year quarter month week yearweek day dayofmonth dayofweek dayofyear',
    'weekday hour minute second microsecond last_day datediff timediff timestampdiff timestampadd timestamp date_add date_sub adddate subdate addtime',
    'subtime makedate maketime to_days from_days period_diff convert_tz monthname dayname timestamp extract',
    // JSON
    'json json_array json_object json_extract json_value json_query json_unquote json_quote json_valid json_type json_length json_array_length json_depth',
    'json_keys json_contains json_contains_path json_search json_set json_insert json_replace json_remove json_merge_patch json_patch json_compact',
    // Facts of the connection, and named locks
    'version sqlite_version database schema connection_id last_insert_id last_insert_rowid changes total_changes row_count found_rows values',
    'get_lock release_lock release_all_locks is_free_lock is_used_lock',
  ]
    .join(' ')
    .split(' ')
)

/** Refuses a call of a function that is not on the list or is qualified by a schema. */
export function checkFunction(nameParts: readonly string[]): void {
  const name = nameParts.join('.')
  if (!ALLOWED.has(name)) refuse('function', `the function \`${name}\` is not allowed. Compute the value in the application and bind it.`)
}
