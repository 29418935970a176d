using GraphQLExport.Hosting;

namespace GraphQLExport.Tests.Hosting;

public sealed class ThreadPoolLooksTests
{
    private const int Usual = 2;
    private readonly ThreadPoolLooks looks = new(Usual);

    [Theory]
    [Trait("Req", "G-SCALE")]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(5, true)]
    public void APoolThatRestsOrWorksKeepsItsThreads(long waiting, bool works)
    {
        for (var look = 0; look < 100; look++)
            Assert.Equal(Usual, looks.Look(threads: 4, waiting, completed: works ? look : 0));
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public void WorkThatWaitsWhileNoneIsFinishedBringsMoreThreadsThanThereAre()
    {
        looks.Look(threads: 4, waiting: 0, completed: 7);
        looks.Look(threads: 4, waiting: 3, completed: 7);

        Assert.True(looks.Look(threads: 4, waiting: 3, completed: 7) > 4);
        Assert.True(looks.Look(threads: 20, waiting: 3, completed: 7) > 20);
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public void AMomentIsNotEnough()
    {
        looks.Look(threads: 4, waiting: 3, completed: 7);
        looks.Look(threads: 4, waiting: 3, completed: 7);

        Assert.Equal(Usual, looks.Look(threads: 4, waiting: 3, completed: 8));
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public void AfterHalfAMinuteOfWorkItIsAsBefore()
    {
        for (var look = 0; look < 5; look++)
            looks.Look(threads: 4, waiting: 3, completed: 7);

        for (var look = 1; look < 300; look++)
            Assert.True(looks.Look(threads: 20, waiting: 1, completed: 7 + look) > Usual);
        Assert.Equal(Usual, looks.Look(threads: 20, waiting: 1, completed: 400));
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public void ThereIsALimit()
    {
        for (var look = 0; look < 1_000; look++)
            Assert.InRange(looks.Look(threads: look, waiting: 3, completed: 7), Usual, 512);
    }
}
