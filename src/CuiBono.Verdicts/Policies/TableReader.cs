using CuiBono.Promises;
using CuiBono.Promises.Yaml;

namespace CuiBono.Verdicts.Policies;

/// <summary>Reads a value by stage and class: one for all, or by stage, or by class, or by one within the other.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="read">Reads one value; false where it is none, which a finding says.</param>
internal sealed class TableReader<T>(TableReader<T>.Reader read)
{
    private static readonly IReadOnlyList<string> Stages = KebabCase.All<Stage>();
    private static readonly IReadOnlyList<string> Classes = KebabCase.All<InitiativeClass>();

    public delegate bool Reader(YamlMap map, string name, out T value);

    /// <summary>The table with what a field says.</summary>
    /// <param name="map">The group that has the field.</param>
    /// <param name="name">The field.</param>
    /// <param name="table">The table where it says nothing.</param>
    /// <param name="isOf">The classes that are meant where none is named.</param>
    public StageTable<T> Read(YamlMap map, string name, StageTable<T> table, Func<InitiativeClass, bool> isOf)
    {
        if (!map.IsGroup(name)) return One(map, name, table, null, null, isOf);
        var group = map.Map(name)!;
        group.Only([.. Stages, .. Classes]);
        var (stages, classes) = (Stages.Where(group.Has).ToList(), Classes.Where(group.Has).ToList());
        if (stages.Count > 0 && classes.Count > 0)
        {
            group.Report(classes[0], "stage-and-class", $"'{classes[0]}' is a class and '{stages[0]}' a stage; write the one within the other, as {stages[0]}: {{{classes[0]}: ...}}");
            return table;
        }

        foreach (var stage in stages) table = Within(group, stage, table, KebabCase.Parse<Stage>(stage), null, isOf);
        foreach (var @class in classes) table = Within(group, @class, table, null, KebabCase.Parse<InitiativeClass>(@class), isOf);
        return table;
    }

    private StageTable<T> Within(YamlMap map, string name, StageTable<T> table, Stage? stage, InitiativeClass? @class, Func<InitiativeClass, bool> isOf)
    {
        if (!map.IsGroup(name)) return One(map, name, table, stage, @class, isOf);
        var group = map.Map(name)!;
        var names = stage is null ? Stages : Classes;
        group.Only(names);
        foreach (var inner in names.Where(group.Has)) table = One(group, inner, table, stage ?? KebabCase.Parse<Stage>(inner), @class ?? KebabCase.Parse<InitiativeClass>(inner), isOf);
        return table;
    }

    private StageTable<T> One(YamlMap map, string name, StageTable<T> table, Stage? stage, InitiativeClass? @class, Func<InitiativeClass, bool> isOf)
    {
        if (!map.Has(name) || !read(map, name, out var value)) return table;
        foreach (var at in Enum.GetValues<Stage>().Where(one => stage is null || one == stage))
            foreach (var of in Enum.GetValues<InitiativeClass>().Where(one => @class is null ? isOf(one) : one == @class))
                table = table.With(at, of, value);
        return table;
    }
}
