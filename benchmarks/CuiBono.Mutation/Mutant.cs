using System.Text.Json;

namespace CuiBono.Mutation;

/// <summary>One small change of the source: where, of what kind, from what to what.</summary>
/// <param name="Id">Its number in the order of files and places.</param>
/// <param name="File">The file, below the project's folder, with slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Place">Where the changed text begins in the file: with file, kind and new text the name of the mutant from one run to the next.</param>
/// <param name="Kind">What was done; <c>text</c> where only a string was emptied.</param>
/// <param name="Old">The text before.</param>
/// <param name="New">The text instead.</param>
/// <param name="Member">The number of the member that holds it, by which tests are chosen; -1 where it is an initializer.</param>
internal sealed record Mutant(int Id, string File, int Line, int Place, string Kind, string Old, string New, int Member)
{
    /// <summary>Its name in the log.</summary>
    public string Key => $"{File}:{Place}:{Kind}:{New}";

    public static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
