namespace StreamRec.Core.Recommendation;

/// <summary>A model cannot be trained, stored or loaded; the message says why in words a user can act on.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Creates the exception with its message.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its message and the failure behind it.</summary>
    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates the exception.</summary>
    public ModelException()
    {
    }
}
