using CuiBono.Evidence;

namespace CuiBono.Processes.Models;

/// <summary>A model as it was read from a file, and what the reader has to say about it.</summary>
/// <param name="Model">The model, or null where the file gives none: a part of a model is never passed off as the whole.</param>
/// <param name="Findings">What could not be read (errors), what was read as something near to it (warnings), and what was assumed (notes).</param>
public sealed record ModelReading<TModel>(TModel? Model, IReadOnlyList<Finding> Findings)
    where TModel : class;
