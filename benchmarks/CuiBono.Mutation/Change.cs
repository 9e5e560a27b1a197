using Microsoft.CodeAnalysis.Text;

namespace CuiBono.Mutation;

/// <summary>A stretch of source and what stands there instead.</summary>
internal readonly record struct Change(TextSpan Span, string Kind, string New);
