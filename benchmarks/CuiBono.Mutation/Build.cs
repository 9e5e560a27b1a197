using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CuiBono.Mutation;

/// <summary>The tests of a project beside an assembly of it that carries its mutants.</summary>
/// <remarks>The project is compiled here and not by its build, which takes as long for each round. So the sources must be all there is: a project whose code is made by a generator is refused by the compiler.</remarks>
internal static class Build
{
    /// <summary>Copies the built tests and compiles the project over them, dropping the mutants that do not compile.</summary>
    /// <returns>The mutants that do not compile, and the test assembly.</returns>
    public static (HashSet<int> Dropped, string Tests) Of(string work, string project, Sources sources)
    {
        var built = Path.Combine("artifacts", "bin", $"{project}.Tests", "debug");
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(work, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var options = new CSharpParseOptions(LanguageVersion.Preview);
        List<SyntaxTree> generated = [.. Directory.EnumerateFiles(Path.Combine("artifacts", "obj", project, "debug"), "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options))];
        generated.Add(CSharpSyntaxTree.ParseText(sources.SwitchFile, options));
        var target = Path.Combine(work, $"{project}.dll");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "Microsoft.Win32.Primitives.dll"))
            .Concat(Directory.EnumerateFiles(work, "*.dll").Where(path => path != target && Path.GetFileName(path) is var name && !name.StartsWith("System.", StringComparison.Ordinal) && !name.EndsWith(".Tests.dll", StringComparison.Ordinal)))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
        var resources = Resources(Path.Combine(built, $"{project}.dll"));
        var dropped = new HashSet<int>();
        for (var round = 1; ; round++)
        {
            var lines = new Dictionary<string, List<(int Mutant, int First, int Last)>>(StringComparer.Ordinal);
            var trees = new List<SyntaxTree>(generated);
            foreach (var (file, text, where) in sources.Written(dropped))
            {
                trees.Add(CSharpSyntaxTree.ParseText(text, options, file));
                lines[file] = where;
            }

            var compilation = CSharpCompilation.Create(project, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, warningLevel: 0, allowUnsafe: true));
            using var assembly = new MemoryStream();
            var result = compilation.Emit(assembly, manifestResources: resources);
            var before = dropped.Count;
            foreach (var error in result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error))
            {
                var at = error.Location.GetLineSpan();
                var line = at.StartLinePosition.Line + 1;
                var hit = lines.TryGetValue(at.Path, out var ranges) ? ranges.Where(range => line >= range.First && line <= range.Last).Select(range => range.Mutant).ToList() : [];
                dropped.UnionWith(hit);
            }

            if (result.Success)
            {
                File.WriteAllBytes(target, assembly.ToArray());
                return (dropped, Path.Combine(work, $"{project}.Tests.dll"));
            }

            if (dropped.Count == before) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
            Console.Error.WriteLine($"round {round}: {dropped.Count - before} mutants do not compile");
        }
    }

    private static List<ResourceDescription> Resources(string path)
    {
        var assembly = Assembly.LoadFile(Path.GetFullPath(path));
        return [.. assembly.GetManifestResourceNames().Select(name => new ResourceDescription(name, () => assembly.GetManifestResourceStream(name)!, isPublic: true))];
    }
}
