namespace CuiBono.Processes.Import.TmForum;

/// <summary>How single fields are read, with every tolerance that this needs.</summary>
internal sealed partial class ResourceMapper
{
    private Moment? Time(JsonRecord record, string field)
    {
        if (record[field] is not { } written) return null;
        if (written.Text is not { } text || written.Shape != JsonShape.Text)
        {
            notes.Tolerate(Tolerance.WrongType, written.Line);
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            notes.Tolerate(Tolerance.EmptyDate, written.Line);
            return null;
        }

        if (Moment.Read(text, zone) is not { } time)
        {
            notes.Tolerate(Tolerance.UnreadableDate, written.Line);
            return null;
        }

        if (time.IsDay) notes.Tolerate(Tolerance.DateWithoutTime, written.Line);
        else if (time.Offset == EventLogBuilder.NoOffset) notes.WithoutOffset++;
        return time;
    }

    private string? Id(JsonRecord record)
    {
        if (record.Scalar("id") is { } id)
        {
            if (record["id"]!.Shape != JsonShape.Text) notes.Tolerate(Tolerance.WrongType, record["id"]!.Line);
            return id;
        }

        if (record["id"] is { } other) notes.Tolerate(Tolerance.WrongType, other.Line);
        if (record.Scalar("href")?.TrimEnd('/').Split('/') is not { Length: > 1 } parts || ResourceKinds.Named(parts[^2]) is null) return null;
        notes.Tolerate(Tolerance.IdFromHref, record.Line);
        return parts[^1];
    }

    private (string Value, string Written)? State(JsonRecord record, string field, ResourceKind kind)
    {
        if (record[field] is not { } state) return null;
        if (state.Shape != JsonShape.Text || string.IsNullOrWhiteSpace(state.Text))
        {
            notes.Tolerate(Tolerance.WrongType, state.Line);
            return null;
        }

        var written = state.Text;
        var value = Words.State(kind, written, out var isKnown);
        var trimmed = written.Trim();
        if (trimmed.Length != written.Length) notes.Tolerate(Tolerance.StateBlank, state.Line);
        if (!isKnown) notes.Tolerate(Tolerance.UnknownState, state.Line);
        else if (Words.Bare(value) != Words.Bare(written)) notes.Tolerate(Tolerance.StateSynonym, state.Line);
        else if (value != trimmed) notes.Tolerate(Tolerance.StateCase, state.Line);
        return (value, written);
    }
}
