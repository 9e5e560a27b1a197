namespace CuiBono.Processes.Import.Xes;

/// <summary>An attribute of one key and kind, at one place of the nesting, while its file is being read.</summary>
internal sealed class AttributeNode(AttributeKey key, AttributeKind kind, AttributeNode? parent)
{
    public AttributeKey Key => key;

    public AttributeKind Kind => kind;

    public AttributeNode? Parent => parent;

    /// <summary>The column; none as long as the value goes to the columns that every log has.</summary>
    public AttributeColumnBuilder? Column { get; set; }

    /// <summary>The attributes nested in it.</summary>
    public AttributeScope? Children { get; set; }

    /// <summary>What followed it last time, and most likely follows it again.</summary>
    public AttributeNode? Next { get; set; }

    /// <summary>What else followed it.</summary>
    public AttributeNode? NextElse { get; set; }

    /// <summary>How its tag was written up to the value, where it is a tag that is known by its bytes.</summary>
    public TagLead? Lead { get; set; }
}
