using System.CommandLine;
using StreamRec.Benchmarks.Running;
using StreamRec.Benchmarks.Scenarios;

// dotnet run -c Release --project StreamRec.Benchmarks -- [name…] [--runs 3] [--out file.md] [--work folder] [--list]
var names = new Argument<string[]>("name") { Description = "Scenarios to run; all when none is named.", Arity = ArgumentArity.ZeroOrMore };
var runs = new Option<int>("--runs") { Description = "Runs per scenario.", DefaultValueFactory = _ => 3 };
var output = new Option<FileInfo?>("--out") { Description = "File for the table, beside standard output." };
var work = new Option<DirectoryInfo>("--work")
{
    Description = "Folder for input that is made once and for output.",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "streamrec-benchmarks")),
};
var list = new Option<bool>("--list") { Description = "Lists the scenarios and their goals." };
var childResult = new Option<string?>(ScenarioProcess.ChildOption) { Hidden = true };
runs.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 1 or > 100)
    {
        result.AddError("--runs must be a whole number from 1 to 100.");
    }
});
names.Validators.Add(result =>
{
    var known = AllScenarios.List.Select(scenario => scenario.Name).ToList();
    foreach (var name in result.Tokens.Select(token => token.Value).Except(known, StringComparer.Ordinal))
    {
        result.AddError($"There is no scenario '{name}'; there are {string.Join(", ", known)}.");
    }
});

var command = new RootCommand("Measures StreamRec and prints a Markdown table.") { names, runs, output, work, list, childResult };
command.SetAction(parsed =>
{
    var chosen = parsed.GetValue(names) ?? [];
    var scenarios = AllScenarios.List.Where(scenario => chosen.Length == 0 || chosen.Contains(scenario.Name, StringComparer.Ordinal)).ToList();
    var folder = parsed.GetRequiredValue(work).FullName;
    if (parsed.GetValue(list))
    {
        scenarios.ForEach(scenario => Console.WriteLine($"{scenario.Name}: {scenario.Goal}"));
        return;
    }

    Directory.CreateDirectory(folder);
    if (parsed.GetValue(childResult) is { } resultFile)
    {
        ScenarioProcess.Be(scenarios[0], parsed.GetValue(runs), folder, resultFile);
        return;
    }

    var report = new Report(parsed.GetValue(runs));
    foreach (var scenario in scenarios)
    {
        Console.Error.WriteLine($"{scenario.Name} …");
        report.Add(scenario, ScenarioProcess.Start(scenario, parsed.GetValue(runs), folder));
    }

    Console.WriteLine(report);
    if (parsed.GetValue(output) is { } file)
    {
        File.WriteAllText(file.FullName, report.ToString());
    }
});
return command.Parse(args).Invoke();
