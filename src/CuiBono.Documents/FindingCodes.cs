namespace CuiBono.Documents;

/// <summary>The names of what the readers find, as docs/guide/documents.md lists them.</summary>
internal static class FindingCodes
{
    public const string BlankPage = "blank-page";
    public const string BrokenFile = "broken-file";
    public const string BrokenPart = "broken-part";
    public const string Comments = "comments";
    public const string CutText = "cut-text";
    public const string DuplicatePart = "duplicate-part";
    public const string DuplicateItem = "duplicate-item";
    public const string EmptyFile = "empty-file";
    public const string EncodingAssumed = "encoding-assumed";
    public const string EncodingDiffers = "encoding-differs";
    public const string EncodingUnknown = "encoding-unknown";
    public const string Encrypted = "encrypted";
    public const string EpicNotInFile = "epic-not-in-file";
    public const string FileTooLarge = "file-too-large";
    public const string FormFields = "form-fields";
    public const string FrontMatterUnclosed = "front-matter-unclosed";
    public const string HiddenSheet = "hidden-sheet";
    public const string HiddenSlide = "hidden-slide";
    public const string HiddenText = "hidden-text";
    public const string InvalidBytes = "invalid-bytes";
    public const string InvalidUtf8 = "invalid-utf8";
    public const string ItemsWithoutEpic = "items-without-epic";
    public const string MissingPart = "missing-part";
    public const string NoSuchSheet = "no-such-sheet";
    public const string NoTable = "no-table";
    public const string NoText = "no-text";
    public const string NoTextLayer = "no-text-layer";
    public const string NotReadContent = "content-not-read";
    public const string NotUtf8 = "not-utf8";
    public const string OtherSheets = "other-sheets";
    public const string PageOfMore = "page-of-more";
    public const string ParentCycle = "parent-cycle";
    public const string RaggedRow = "ragged-row";
    public const string TimeUp = "time-up";
    public const string TooDeep = "too-deep";
    public const string TooManyFindings = "too-many-findings";
    public const string TooManyParts = "too-many-parts";
    public const string TooManyPassages = "too-many-passages";
    public const string TooManyRows = "too-many-rows";
    public const string TooMuchText = "too-much-text";
    public const string TrackedChanges = "tracked-changes";
    public const string UnclosedQuote = "unclosed-quote";
    public const string UnknownFormat = "unknown-format";
    public const string UnpackedTooLarge = "unpacked-too-large";
    public const string WrongExtension = "wrong-extension";
    public const string ZipRatio = "zip-ratio";
}
