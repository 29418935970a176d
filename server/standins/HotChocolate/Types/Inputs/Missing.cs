namespace HotChocolate.Types.Inputs;

/// <summary>Stands for a value that the client left out, which is not the same as null.</summary>
internal sealed class Missing
{
    private Missing()
    {
    }

    public static Missing Value { get; } = new();
}
