namespace CuiBono.Processes.Import.TmForum;

/// <summary>Tells what a resource is, by its type, its address or its fields.</summary>
internal static class KindTeller
{
    /// <summary>The kind of a resource, or null; <paramref name="tolerance"/> says what had to be put up with.</summary>
    public static ResourceKind? Of(JsonRecord record, out string? tolerance)
    {
        tolerance = null;
        var type = record.Scalar("@type");
        if (Typed(type) is { } told) return told;
        if (Typed(record.Scalar("@baseType")) is { } based) return based;
        var shown = ByAddress(record.Scalar("href")) ?? ByFields(record);
        if (shown is not null)
        {
            tolerance = type is not null && Words.IsMisspelt(type, shown.Name) ? Tolerance.TypeSpelling : Tolerance.TypeByFields;
            return shown;
        }

        if (type is null || ResourceKinds.All.FirstOrDefault(kind => Words.IsMisspelt(type, kind.Name)) is not { } meant) return null;
        tolerance = Tolerance.TypeSpelling;
        return meant;
    }

    /// <summary>What an unknown resource is called.</summary>
    public static string Name(JsonRecord record) =>
        record.Scalar("@type") is { } type ? $"@type {Words.Cut(type)}"
        : record.Scalar("eventType") is { } eventType ? $"event {Words.Cut(eventType)}"
        : record.Fields.Count == 0 ? "an empty object"
        : "an object with " + Words.Cut(string.Join(", ", record.Fields.Keys.Order(StringComparer.Ordinal).Take(4)));

    /// <summary>The kind that a reference says it points to.</summary>
    public static ResourceKind? Referred(JsonRecord reference) =>
        Typed(reference.Scalar("@referredType")) ?? Typed(reference.Scalar("@type")) ?? ByAddress(reference.Scalar("href"));

    private static ResourceKind? Typed(string? type)
    {
        if (type is null) return null;
        foreach (var prefix in new[] { "", "MEF" })
        {
            if (!type.StartsWith(prefix, StringComparison.Ordinal)) continue;
            foreach (var suffix in new[] { "", "Ref", "RefOrValue", "RefOrValueOrder" })
            {
                if (type.EndsWith(suffix, StringComparison.Ordinal) && type.Length > prefix.Length + suffix.Length && ResourceKinds.Named(type[prefix.Length..^suffix.Length]) is { } kind) return kind;
            }
        }

        return null;
    }

    /// <summary>".../productOrder/42": the last but one part names the kind.</summary>
    private static ResourceKind? ByAddress(string? href)
    {
        if (href is null) return null;
        var parts = href.TrimEnd('/').Split('/');
        return parts.Length < 2 ? null : ResourceKinds.Named(parts[^2]);
    }

    private static ResourceKind? ByFields(JsonRecord record) =>
        ResourceKinds.All.FirstOrDefault(kind => kind.Marks.Any(mark => mark.All(field => record[field] is { } value && (field != kind.Items || value.Shape == JsonShape.Array))));
}
