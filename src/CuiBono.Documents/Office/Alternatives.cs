namespace CuiBono.Documents.Office;

/// <summary>Of alternative contents (Markup Compatibility), the choices are read and the fallback only where there is none.</summary>
internal sealed class Alternatives
{
    private readonly Stack<int> _choices = new();

    public void Begin(PartXml xml)
    {
        switch (xml.Name)
        {
            case "AlternateContent":
                _choices.Push(0);
                break;
            case "Choice" when _choices.Count > 0:
                _choices.Push(_choices.Pop() + 1);
                break;
            case "Fallback" when _choices.TryPeek(out var choices) && choices > 0:
                xml.Skip();
                break;
        }
    }

    public void End(PartXml xml)
    {
        if (xml.Name == "AlternateContent" && _choices.Count > 0) _choices.Pop();
    }
}
