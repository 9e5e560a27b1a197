using System.Runtime.InteropServices;

namespace CuiBono.Reports.Pipelines;

/// <summary>A stretch of a text file. Lines and columns count from 1, columns in UTF-16 units; the end column is the one after the last letter.</summary>
/// <param name="StartLine">The line of the first letter.</param>
/// <param name="StartColumn">Its column.</param>
/// <param name="EndLine">The line of the last letter.</param>
/// <param name="EndColumn">The column after it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
