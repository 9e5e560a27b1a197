namespace CuiBono.Processes.Import.TmForum;

/// <summary>What the reader put up with; each is a finding that counts how often.</summary>
internal static class Tolerance
{
    public const string Comment = "comment-in-json";
    public const string TrailingComma = "trailing-comma";
    public const string FieldCase = "field-case";
    public const string RepeatedField = "repeated-field";
    public const string LongText = "long-text";
    public const string BrokenText = "broken-text";
    public const string WrongType = "wrong-type";
    public const string StateCase = "state-case";
    public const string StateBlank = "state-blank";
    public const string StateSynonym = "state-synonym";
    public const string UnknownState = "unknown-state";
    public const string EmptyDate = "empty-date";
    public const string UnreadableDate = "unreadable-date";
    public const string DateWithoutTime = "date-without-time";
    public const string TypeSpelling = "type-spelling";
    public const string TypeByFields = "type-by-fields";
    public const string IdFromHref = "id-from-href";
    public const string PayloadName = "payload-name";
    public const string EventTimeField = "event-time-field";
    public const string OccurrenceSpelling = "time-occurred-spelling";
    public const string StateNotTold = "state-not-told";
    public const string PlannedMilestone = "planned-milestone";
    public const string NoRecordTime = "record-without-time";
    public const string UnknownEventType = "unknown-event-type";
    public const string CompletionBeforeStart = "completion-asked-before-start";
    public const string RepeatedNotification = "repeated-notification";
    public const string NoPollTime = "no-poll-time";
    public const string LateNotification = "late-notification";
    public const string SnapshotsDisagree = "snapshots-disagree";
    public const string DateRewritten = "date-rewritten";
    public const string LastUpdateUnreliable = "last-update-unreliable";
    public const string TooManyAttributes = "too-many-attributes";
    public const string TooManyActivities = "too-many-activities";

    /// <summary>What one occurrence means to the reader.</summary>
    public static string Sentence(string code) => code switch
    {
        Comment => "a comment or ellipsis in JSON, read as a blank",
        TrailingComma => "a comma before the end of an object or list, read over",
        FieldCase => "a field name in another case than the schema's, read as that field",
        RepeatedField => "a field that an object has twice, the last counts",
        LongText => "a text over the limit, left out",
        BrokenText => "a text with broken characters, read as far as it can be",
        WrongType => "a field of another type than the schema's, left out where it cannot be read",
        StateCase => "a state spelt in another way than the schema's, kept as written with the schema's spelling beside it",
        StateBlank => "a state with blanks around it, kept as written",
        StateSynonym => "a state named as another version of the API does (accepted for acknowledged), kept as written",
        UnknownState => "a state that the schema does not know, kept as written",
        EmptyDate => "an empty date, read as none",
        UnreadableDate => "a date that is none, left out",
        DateWithoutTime => "a date without a time of day, taken for typed in and read as midnight",
        TypeSpelling => "a misspelt @type, read as the type next to it",
        TypeByFields => "a resource that does not say its type, told by its fields or address",
        IdFromHref => "a resource without an id, named by the end of its address",
        PayloadName => "an event whose payload has another name than its type says, read as that type",
        EventTimeField => "an event without eventTime, dated by the time of occurrence",
        OccurrenceSpelling => "a time of occurrence spelt timeOcurred, as in the v4 schemas",
        StateNotTold => "a change of state whose notification does not say the new state",
        PlannedMilestone => "a milestone not yet reached: its date is a plan and gives no event",
        NoRecordTime => "a milestone, alert, error or note without a time, which gives no event",
        UnknownEventType => "an event type that the mapping does not know, kept under its own name",
        CompletionBeforeStart => "completion asked before the requested start; both dates are kept",
        RepeatedNotification => "a notification delivered more than once, counted once",
        NoPollTime => "a snapshot that does not say when it was taken (no lastUpdate, no time in the file's name): no change can be told from it",
        LateNotification => "a change of state that a snapshot shows before the notification dates it",
        SnapshotsDisagree => "a value on which snapshots without a time disagree: it is left out, for their order is not known",
        DateRewritten => "a date that a later snapshot gives differently: the later counts",
        LastUpdateUnreliable => "snapshots with one lastUpdate and different states: lastUpdate dates none of them",
        TooManyAttributes => "an attribute beyond the limit of names, left out",
        _ => "an activity beyond the limit, named by its kind alone",
    };

    /// <summary>Whether a figure may be wrong because of it.</summary>
    public static bool IsDoubt(string code) => code is LongText or BrokenText or WrongType or UnknownState or UnreadableDate or NoRecordTime or CompletionBeforeStart
        or NoPollTime or LateNotification or SnapshotsDisagree or DateRewritten or LastUpdateUnreliable or TooManyAttributes or TooManyActivities or StateNotTold;
}
