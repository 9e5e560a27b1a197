namespace CuiBono.Promises.Drafting;

/// <summary>Writes a draft as an initiative file for a person to confirm.</summary>
public static class DraftFile
{
    /// <summary>The Markdown file with YAML front matter: filled fields with quote and place as comments, missing ones marked as missing.</summary>
    public static string Write(Draft draft) => throw new NotImplementedException();
}
