using CuiBono.Networks;
using CuiBono.Promises;

namespace CuiBono.Reviews.Networks;

/// <summary>How one thing of a network names another: kind and id, such as "duct D1".</summary>
internal static class NetworkReference
{
    /// <summary>The key; null where the text is no kind and id.</summary>
    public static ElementKey? Parse(string? text)
    {
        var blank = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (blank <= 0 || KebabCase.Parse<ElementKind>(text![..blank]) is not { } kind) return null;
        var id = text[(blank + 1)..].Trim();
        return id.Length == 0 ? null : new ElementKey(kind, id);
    }
}
