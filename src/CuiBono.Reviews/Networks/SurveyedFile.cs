using System.Globalization;
using CuiBono.Networks;

namespace CuiBono.Reviews.Networks;

/// <summary>A file whose lines are ducts or cables: each line is a link of the graph, and rests on the piece of its id, which runs where the line does.</summary>
internal static class SurveyedFile
{
    /// <summary>The network of the file with a piece under each line. Parts of one line are one piece, whose course is then not known.</summary>
    public static Inventory Of(Inventory file, ElementKind kind, string name)
    {
        var links = file.Links.Select(link => link with { RestsOn = [.. link.RestsOn, KeyOf(link)] }).ToList();
        var pieces = file.Links.GroupBy(KeyOf).Select(parts => new NetworkElement(parts.Key)
        {
            Name = parts.First().Name ?? parts.Key.Id,
            Route = parts.Count() == 1 ? parts.First().Route : [],
            // A line may stop short of the nodes that its file says it joins.
            Ends = parts.Count() == 1 ? [file.Nodes[parts.First().From].Key, file.Nodes[parts.First().To].Key] : [],
            Place = parts.First().Place,
        });
        return file with { Links = links, Elements = [.. file.Elements, .. pieces] };

        ElementKey KeyOf(NetworkLink link) => new(kind, link.Id ?? string.Create(CultureInfo.InvariantCulture, $"{name} line {link.Index}"));
    }
}
