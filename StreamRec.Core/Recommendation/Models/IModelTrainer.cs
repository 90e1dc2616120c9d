namespace StreamRec.Core.Recommendation.Models;

/// <summary>One way to learn a model from ratings. Stateless; one instance serves all.</summary>
public interface IModelTrainer
{
    /// <summary>The name in commands and files, such as <c>mf</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    string Description { get; }

    /// <summary>The published work that the method comes from: authors, year, title and, where one matters, the equation.</summary>
    string Citation { get; }

    /// <summary>What kind of model it trains.</summary>
    ModelFamily Family { get; }

    /// <summary>What can be set, with defaults and ranges.</summary>
    IReadOnlyList<ParameterDefinition> Parameters { get; }

    /// <summary>Whether it looks at <see cref="TrainingData.Side"/> with these settings; else nobody need gather it.</summary>
    bool UsesSide(ModelParameters parameters) => false;

    /// <summary>Trains a model. The same data, parameters and seed give the same model, bit for bit, whatever the number of threads.</summary>
    /// <exception cref="ModelException">The data does not allow it; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; noticed within 200 ms.</exception>
    IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options);

    /// <summary>Reads back what the model's <see cref="IRatingModel.Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The content does not hang together.</exception>
    /// <exception cref="EndOfStreamException">The content ends too early.</exception>
    IRatingModel Read(BinaryReader reader);
}
