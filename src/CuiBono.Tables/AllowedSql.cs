namespace CuiBono.Tables;

/// <summary>What a query may use. Everything else is refused by name: a list of what is harmful would have to be complete.</summary>
/// <remarks>Left out on purpose: what reads files, settings or the clock; what gives another answer each time; what makes long texts or lists of short ones (repeat, replace, lpad,
/// format, list functions), since DuckDB's memory limit does not count them.</remarks>
internal static class AllowedSql
{
    /// <summary>Functions and operators by the names that DuckDB's parser gives them.</summary>
    public static IReadOnlySet<string> Functions { get; } = Words("""
        + - * / // % ** ^ || ~~ !~~ ~~* !~~* ~~~
        abs acos add asin atan atan2 cbrt ceil ceiling cos cot degrees divide even exp floor gcd greatest isfinite isinf isnan lcm least ln log log10 log2 mod multiply pi pow power radians round sign
        sin sqrt subtract tan trunc
        century date_add date_diff date_part date_sub date_trunc datediff datepart datesub datetrunc day dayname dayofmonth dayofweek dayofyear decade epoch epoch_ms hour isodow isoyear julian last_day
        make_date make_timestamp minute month monthname quarter second strftime strptime time_bucket timezone to_days to_hours to_microseconds to_milliseconds to_minutes to_months to_quarters to_seconds
        to_timestamp to_weeks to_years try_strptime week weekday weekofyear year yearweek
        ascii char_length character_length contains ends_with instr lcase left length like_escape ilike_escape not_ilike_escape not_like_escape lower ltrim nfc_normalize ord position prefix regexp_extract
        regexp_full_match regexp_matches right rtrim starts_with strip_accents strlen strpos substr substring suffix translate trim ucase unicode upper
        if ifnull nullif struct_extract json_extract json_extract_string json_extract_path json_extract_path_text json_array_length ->>
        any_value arbitrary arg_max arg_min argmax argmin avg bit_and bit_or bit_xor bool_and bool_or corr count count_if count_star countif covar_pop covar_samp favg first fsum kahan_sum kurtosis
        kurtosis_pop last mad max max_by mean median min min_by product quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy
        skewness stddev stddev_pop stddev_samp sum var_pop var_samp variance
        cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank rank_dense row_number
        """);

    /// <summary>Words that look like columns and tell the clock or the session.</summary>
    public static IReadOnlySet<string> SessionWords { get; } = Words("current_catalog current_database current_date current_localtime current_localtimestamp current_role current_schema current_time current_timestamp current_user localtime localtimestamp session_user user");

    /// <summary>Functions that may stand in FROM.</summary>
    public static IReadOnlySet<string> TableFunctions { get; } = Words("range generate_series");

    /// <summary>Kinds of expressions.</summary>
    public static IReadOnlySet<string> Expressions { get; } = Words("BETWEEN CASE CAST COLLATE COLUMN_REF COMPARISON CONJUNCTION CONSTANT FUNCTION OPERATOR STAR SUBQUERY WINDOW");

    /// <summary>Kinds of queries, of what stands in FROM, and of what follows a query.</summary>
    public static IReadOnlySet<string> Nodes { get; } = Words("""
        SELECT_NODE SET_OPERATION_NODE CTE_NODE BASE_TABLE SUBQUERY JOIN TABLE_FUNCTION EXPRESSION_LIST EMPTY
        ORDER_MODIFIER LIMIT_MODIFIER DISTINCT_MODIFIER ORDER_DEFAULT ASCENDING DESCENDING
        """);

    /// <summary>Types that a value may be cast to.</summary>
    public static IReadOnlySet<string> Types { get; } = Words("""
        BOOLEAN TINYINT SMALLINT INTEGER BIGINT HUGEINT UTINYINT USMALLINT UINTEGER UBIGINT UHUGEINT FLOAT DOUBLE DECIMAL VARCHAR DATE TIME TIMESTAMP TIMESTAMP_S TIMESTAMP_MS TIMESTAMP_NS
        TIMESTAMP_WITH_TIME_ZONE INTERVAL
        """);

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
