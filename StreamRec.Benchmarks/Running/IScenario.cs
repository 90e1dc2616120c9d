namespace StreamRec.Benchmarks.Running;

/// <summary>One thing that is measured. Each scenario runs in a process of its own, so that its peak memory is its own.</summary>
internal interface IScenario
{
    /// <summary>The name on the command line: lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What must be reached, in words.</summary>
    string Goal { get; }

    /// <summary>Makes ready what is not measured; once before all runs.</summary>
    /// <exception cref="ScenarioUnavailableException">Something that the scenario needs is not there.</exception>
    void Prepare(ScenarioContext context);

    /// <summary>Runs once.</summary>
    /// <returns>What was measured, the same names in each run.</returns>
    IReadOnlyList<Figure> Run(ScenarioContext context);
}

/// <summary>A measured number.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what, such as <c>s</c> or <c>MB</c>; empty for a plain number.</param>
internal sealed record Figure(string Name, double Value, string Unit);

/// <summary>A scenario cannot run here; the message says what is missing.</summary>
internal sealed class ScenarioUnavailableException(string message) : Exception(message);
